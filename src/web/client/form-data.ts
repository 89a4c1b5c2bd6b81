/** Reads a form of the document as the page contract's `Form`, the same as the server reads the posted one. */
import type { UploadedFile } from '../../platform/contract.ts'
import { type Form, formOf } from '../page.ts'

export type Submission = { form: HTMLFormElement; submitter: HTMLElement | null; url: URL; native: () => void }

/** Where a form goes. `form.action` may be shadowed by a field of that name, the attribute never. GET carries its fields in the address. */
export function formAddress(form: HTMLFormElement, submitter: HTMLElement | null): URL {
  const url = new URL(submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href, location.href)
  if ((form.getAttribute('method') ?? 'get').toLowerCase() !== 'get') return url
  const query = new URLSearchParams()
  for (const [name, value] of entriesOf(form, submitter)) if (typeof value === 'string' && value !== '') query.append(name, value)
  url.search = query.toString()
  return url
}

export async function formData({ form, submitter }: Submission): Promise<Form> {
  const pairs: [string, string][] = []
  const files: UploadedFile[] = []
  for (const [name, value] of entriesOf(form, submitter)) {
    if (typeof value === 'string') pairs.push([name, value])
    else if (value.size > 0) {
      files.push({ field: name, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) })
    }
  }
  return formOf(pairs, files)
}

function entriesOf(form: HTMLFormElement, submitter: HTMLElement | null): [string, FormDataEntryValue][] {
  const entries = [...new FormData(form).entries()]
  const name = submitter?.getAttribute('name')
  return name ? [...entries, [name, submitter?.getAttribute('value') ?? '']] : entries
}
