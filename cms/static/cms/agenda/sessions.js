// The sessions on a page, read from its rows.

export function sessionsOf(root) {
  return [...root.querySelectorAll(".hour")].flatMap((hour) => {
    const startsAt = Date.parse(hour.querySelector("time").dateTime);
    return [...hour.querySelectorAll(".session")].map((row) => ({
      row,
      code: row.dataset.code,
      startsAt,
      endsAt: startsAt + Number(row.dataset.minutes) * 60_000,
      isHeld: !row.classList.contains("is-cancelled"),
    }));
  });
}

export function isOn(session, now) {
  return session.isHeld && session.startsAt <= now && now < session.endsAt;
}

// What begins next, all at one time; nothing once the day is over.
export function nextOf(sessions, now) {
  const ahead = sessions.filter((session) => session.isHeld && session.startsAt > now);
  const first = Math.min(...ahead.map((session) => session.startsAt));
  return ahead.filter((session) => session.startsAt === first);
}
