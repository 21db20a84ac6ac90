// Reads a JSON array of calendars from standard input with ical.js and prints an array of their events: times in UTC,
// converted with each calendar's own VTIMEZONEs, never with the time zone database of the machine.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const moment = time => time.isDate ? time.toString() : time.toJSDate().toISOString();

const read = text => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }

  for (const name of ["refresh-interval", "x-published-ttl", "x-wr-calname", "name"]) {
    if (!calendar.hasProperty(name)) {
      throw new Error(`A calendar has no ${name}.`);
    }
  }

  return calendar.getAllSubcomponents("vevent").map(component => {
    const event = new ICAL.Event(component);
    if (component.getFirstSubcomponent("valarm") !== null) {
      throw new Error(`${event.uid} has an alarm.`);
    }

    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue("status"),
      start: moment(event.startDate),
      summary: event.summary,
    };
  });
};

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(read)));
