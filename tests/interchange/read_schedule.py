"""Run in the environment of c3voc's tools: what they understand of the schedule.json that is named."""

import json
import sys

from voc import Schedule, ScheduleDay

schedule = Schedule.from_file(sys.argv[1])
schedule["conference"]["days"] = [ScheduleDay(json=day) for day in schedule.days()]


def understood(event):
    return {
        "guid": event["guid"],
        "title": event["title"],
        "room": event["room"],
        "day": schedule.day(schedule.get_day_from_time(event.start))["date"],
        "starts_at": event.start.isoformat(),
        "duration": event["duration"],
        "people": [person["name"] for person in event["persons"]],
    }


facts = {"rooms": schedule.rooms(), "events": schedule.foreach_event(understood), "xml": str(schedule.xml())}
sys.stdout.write(json.dumps(facts))
