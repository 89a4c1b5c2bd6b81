/** The mechanisms of other engines, by the name that a run tells. */
export const rivals = ['plain', 'count', 'serializable', 'for-update', 'exclusion', 'lean'] as const
export type Rival = (typeof rivals)[number]

export const rivalNames: Readonly<Record<Rival, string>> = {
  plain: 'the best plain SQL that writes the same rows: conditional updates that count what they hit',
  count: 'count the bookings that stand, then insert',
  serializable: 'the same under SERIALIZABLE, tried again',
  'for-update': 'SELECT FOR UPDATE of the cells, look, write',
  exclusion: 'an exclusion constraint first, seat by seat',
  lean: 'the plain SQL over lean tables of its own',
}
