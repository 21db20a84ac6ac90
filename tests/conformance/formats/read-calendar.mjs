// Reads a calendar from standard input with ical.js and prints its events as JSON: times in UTC, converted with the
// calendar's own VTIMEZONEs, never with the time zone database of the machine.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const MOST_DAYS = 5;

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}

const moment = time => time === null ? null : time.isDate ? time.toString() : time.toJSDate().toISOString();

const events = calendar.getAllSubcomponents("vevent").map(component => {
  const event = new ICAL.Event(component);
  const days = [];
  if (event.isRecurring()) {
    const iterator = event.iterator();
    for (let next = iterator.next(); next && days.length < MOST_DAYS; next = iterator.next()) {
      days.push(moment(next));
    }
  }

  return {
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status"),
    start: moment(event.startDate),
    end: component.hasProperty("dtend") ? moment(event.endDate) : null,
    zone: component.getFirstProperty("dtstart").getParameter("tzid") ?? null,
    summary: event.summary,
    location: event.location,
    description: event.description,
    url: component.getFirstPropertyValue("url"),
    days,
  };
});

console.log(JSON.stringify({ name: calendar.getFirstPropertyValue("x-wr-calname"), events }));
