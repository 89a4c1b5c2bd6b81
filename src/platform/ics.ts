/** iCalendar (RFC 5545): one booking in the guardian's own calendar. */

export type IcsEvent = {
  /** Stays the same when the event changes, so that calendars replace it. */
  uid: string
  /** Rises with every change. */
  sequence: number
  /** When this description was made. */
  stamp: Date
  start: Date
  end: Date
  title: string
  description?: string
  location?: string
  url?: string
  cancelled?: boolean
}

/** The file, CRLF-ended lines of at most 75 octets, instants in UTC. */
export function icsCalendar(events: readonly IcsEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//tsuen//tsuen//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escaped(event.uid)}`,
      `SEQUENCE:${event.sequence}`,
      `DTSTAMP:${instant(event.stamp)}`,
      `DTSTART:${instant(event.start)}`,
      `DTEND:${instant(event.end)}`,
      `SUMMARY:${escaped(event.title)}`,
      ...(event.description === undefined ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
      ...(event.location === undefined ? [] : [`LOCATION:${escaped(event.location)}`]),
      ...(event.url === undefined ? [] : [`URL:${event.url.replaceAll(/[\r\n]/g, '')}`]),
      `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const instant = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, '')

const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are not allowed in a TEXT value
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** Octets, not characters: 75 in the first line, 74 and a blank in the others, never inside a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
