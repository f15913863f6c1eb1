// How things are written.

const two = (number) => String(number).padStart(2, "0");

/** A time of the day, UTC. */
export function timeOfDay(seconds) {
  const at = new Date(seconds * 1000);
  return Number.isNaN(at.getTime()) ? "--:--:--" : at.toISOString().slice(11, 19);
}

/** A day, UTC. */
export function day(seconds) {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return "beyond the calendar";
  return at.toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

/** How long something lasts still: `59:12`, `2:00:00`, `3 d 04:00`. */
export function span(seconds) {
  const [days, rest] = [Math.floor(seconds / 86_400), seconds % 86_400];
  const [hours, minutes] = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60)];
  if (days > 0) return `${days} d ${two(hours)}:${two(minutes)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest % 60)}` : `${minutes}:${two(rest % 60)}`;
}

/** How long something took. */
export function duration(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return milliseconds >= 10 ? `${Math.round(milliseconds)} ms` : `${milliseconds.toFixed(1)} ms`;
}

/** `one_word` as `one word`. */
export const words = (name) => name.replaceAll("_", " ");

/** `3 accounts`. */
export const counted = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
