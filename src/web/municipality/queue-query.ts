/** The queue's address: which cases, in which order. The case pages carry it along, so that the next one is the queue's next. */
export const queueStates = ['submitted', 'reviewing', 'returned', 'certified', 'rejected', 'withdrawn'] as const
const of = <T extends string>(value: string | undefined, all: readonly T[], other: T): T =>
  all.find((one) => one === value) ?? other

export const queueOf = (query: Readonly<Record<string, string>>) => ({
  state: of(query.state, ['open', ...queueStates, 'all'] as const, 'open'),
  officer: of(query.officer, ['all', 'mine', 'nobody'] as const, 'all'),
  sort: of(query.sort, ['due', 'received', 'state', 'officer'] as const, 'due'),
  dir: of(query.dir, ['up', 'down'] as const, 'up'),
  q: (query.q ?? '').slice(0, 100),
})
