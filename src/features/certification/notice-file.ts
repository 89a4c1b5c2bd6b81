/** Papers of one file: about six seconds of an idle core, 5 MB. [D] Pure. */
export const mostOfFile = 1_000
