/** 「言葉でさがす」 over the manual and the answers; a plain GET, so it works without script. */
import { type Article, type Hit, type Piece, searchArticles, searchHelp } from '../help/search-help.ts'
import { helpTexts } from '../text/public/help.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { FilterForm } from '../ui/form.tsx'
import { usePage } from '../ui/page-context.ts'
import { Ruby, useTexts } from '../ui/say.tsx'
import { TextField } from '../ui/text-field.tsx'

export type FoundArticle = Article & { inJapanese: boolean }

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, i) => {
        const text = piece.reading === undefined ? piece.text : <Ruby base={piece.text} reading={piece.reading} />
        return piece.hit ? <mark key={`${i}${piece.text}`}>{text}</mark> : text
      })}
    </>
  )
}

const Found = ({ hits }: { hits: readonly Hit[] }) => (
  <ul class="link-list">
    {hits.map((hit) => (
      <li key={hit.href}>
        <a href={hit.href}>
          <span>
            <Marked pieces={hit.title} />
          </span>
          <span class="link-note">
            <Marked pieces={hit.excerpt} />
          </span>
        </a>
      </li>
    ))}
  </ul>
)

/** @param articles published answers that were asked for together with `q`; those without the reader's language stand below the others */
export function HelpSearch({ q, articles = [] }: { q: string; from?: string; articles?: readonly FoundArticle[] }) {
  const { say, words } = useTexts(helpTexts)
  const { locale } = usePage()
  const among = (inJapanese: boolean): Hit[] =>
    searchArticles(
      q,
      articles.filter((one) => one.inJapanese === inJapanese),
    )
  const hits = q === '' ? [] : [...searchHelp(q, locale), ...among(false)]
  const japanese = q === '' ? [] : among(true)
  const all = hits.length + japanese.length
  return (
    <search>
      <FilterForm label={words('search')} action="/manual">
        <TextField name="q" label={say('search')} support={say('searchHint')} value={q} required={false} unmarked type="search" />
        <ButtonRow>
          <Button look="secondary">{say('searchButton')}</Button>
        </ButtonRow>
      </FilterForm>
      {q === '' ? null : (
        <section aria-labelledby="found" aria-live="polite">
          <h2 id="found">{all > 0 ? say('found', { q, n: all }) : say('none', { q })}</h2>
          {all === 0 ? <p>{say('noneNext')}</p> : null}
          {hits.length > 0 ? <Found hits={hits} /> : null}
          {japanese.length > 0 ? (
            <>
              <h3>{say('onlyJapanese')}</h3>
              <div lang="ja">
                <Found hits={japanese} />
              </div>
            </>
          ) : null}
          <p>
            <a href="/manual">{say('clear')}</a>
          </p>
        </section>
      )}
    </search>
  )
}
