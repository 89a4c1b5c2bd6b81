/** A child's colour with the first sign of its name in it: siblings are told apart by colour and by word, never by colour alone. */
export const ChildMark = ({ child }: { child: { name: string; color: number } }) => (
  <span class={`child-mark child-mark-${child.color % 6}`} aria-hidden="true">
    {[...child.name][0] ?? ''}
  </span>
)
