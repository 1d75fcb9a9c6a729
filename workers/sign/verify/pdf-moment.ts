/** Vietnam's own, where a time names no zone. */
const HOME_ZONE = '+07:00';
const MOMENT = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/;

/** A time as PDF writes it (ISO 32000-1, 7.9.4) in milliseconds since 1970; undefined where it is none. */
export function momentOf(text: string): number | undefined {
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    utc,
    hours,
    minutes = '00',
  ] = MOMENT.exec(text) ?? [];
  if (year === undefined) return undefined;
  const zone = utc ?? (hours === undefined ? HOME_ZONE : `${hours}:${minutes}`);
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time) ? undefined : time;
}
