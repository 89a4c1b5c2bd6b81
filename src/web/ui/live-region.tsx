/** Says a change aloud, politely, once per change of words (A11Y-11). */
export const LiveRegion = ({ children, visible = false }: { children: string; visible?: boolean }) => (
  <p class={visible ? 'live' : 'spoken'} role="status" aria-live="polite">
    {children}
  </p>
)
