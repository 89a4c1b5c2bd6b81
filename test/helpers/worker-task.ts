/** A task of the worker pool's own tests. */
export async function task({ act, value }: { act: string; value?: string }): Promise<unknown> {
  if (act === 'throw') throw new Error('the task said no')
  if (act === 'exit') process.exit(1)
  if (act === 'bytes') return new Uint8Array([1, 2, 3])
  for (const end = performance.now() + (value?.length ?? 0); performance.now() < end; );
  while (act === 'spin');
  return value
}
