// One question with two answers, in a dialog; answers true for "place it anyway".

export function makeAsking(dialog) {
  const words = dialog.querySelector("[data-part=question]");

  return (question) =>
    new Promise((resolve) => {
      words.textContent = question;
      dialog.returnValue = "";
      dialog.addEventListener("close", () => resolve(dialog.returnValue === "anyway"), { once: true });
      dialog.showModal();
    });
}
