/** Several files in one field: names and sizes shown, each can be taken out again, upload progress in words. */
import { useRef, useState } from 'preact/hooks'
import { uiTexts } from '../text/ui.ts'
import { describedBy, Field, type FieldProps, fieldId } from './field.tsx'
import { Icon } from './icon.tsx'
import { useTexts } from './say.tsx'
import { useProgress } from './sending.ts'

export type StoredFile = { id: string; name: string; bytes: number; href?: string }
type Chosen = { name: string; size: number }

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))}KB` : `${(bytes / 1_000_000).toFixed(1)}MB`

/**
 * @param props.accept MIME types or endings, as the attribute wants them; `kinds` the same in words (「PDF・JPEG・PNG」). HEIC is taken but not named: a phone that
 *   finds it unnamed sends a JPEG instead, which every desk can look at
 * @param props.stored files already sent; each has a button with intent `remove:ID`
 */
export function FileField(
  props: FieldProps & { accept: string; kinds: string; max?: number; maxMegabytes?: number; stored?: readonly StoredFile[] },
) {
  const { name, accept, kinds, max = 5, maxMegabytes = 5, stored = [], error } = props
  const { say, words } = useTexts(uiTexts)
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const progress = useProgress()
  const hint = words('fileHint', { types: kinds, size: maxMegabytes, count: max })
  const read = (): void => setChosen([...(input.current?.files ?? [])].map((file) => ({ name: file.name, size: file.size })))
  const remove = (at: number): void => {
    if (!input.current?.files) return
    // The list of an input cannot be edited, only replaced.
    const rest = new DataTransfer()
    for (const [i, file] of [...input.current.files].entries()) if (i !== at) rest.items.add(file)
    input.current.files = rest.files
    read()
    input.current.focus()
  }
  const support = (
    <>
      {props.support ? (
        <>
          {props.support}
          <br />
        </>
      ) : null}
      {hint}
    </>
  )
  return (
    <Field {...props} support={support}>
      {stored.length > 0 ? (
        <ul class="files" aria-label={words('storedFiles')}>
          {stored.map((file) => (
            <li key={file.id}>
              <Icon name="file" />
              <span class="file-name">{file.href ? <a href={file.href}>{file.name}</a> : file.name}</span>
              <span class="muted">{sizeText(file.bytes)}</span>
              <button type="submit" class="button button-quiet button-small" name="_intent" value={`remove:${file.id}`}>
                {say('removeFile')}
                <span class="spoken">{say('removeFileOf', { name: file.name })}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        ref={input}
        id={fieldId(name)}
        class="input file-input"
        type="file"
        name={name}
        accept={accept}
        multiple={max > 1}
        aria-invalid={error ? 'true' : 'false'}
        {...describedBy({ name, support, ...(error ? { error } : {}) })}
        onChange={read}
      />
      {chosen.length > 0 ? (
        <ul class="files" aria-label={words('chosenFiles')}>
          {chosen.map((file, at) => (
            <li key={`${file.name}${file.size}`}>
              <Icon name="file" />
              <span class="file-name">{file.name}</span>
              <span class={file.size > maxMegabytes * 1_000_000 ? 'error-text' : 'muted'}>
                {sizeText(file.size)}
                {file.size > maxMegabytes * 1_000_000 ? words('tooLarge', { megabytes: maxMegabytes }) : ''}
              </span>
              <button type="button" class="button button-quiet button-small" onClick={() => remove(at)}>
                {say('removeFile')}
                <span class="spoken">{say('removeFileOf', { name: file.name })}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {progress === null || chosen.length === 0 ? null : (
        <p class="progress" role="status">
          <progress max={1} value={progress} aria-label={words('working')} />{' '}
          {say('sent', { percent: Math.round(progress * 100) })}
        </p>
      )}
    </Field>
  )
}
