/** The language of the screens, by a form of its own: works without script, keeps the page, writes nothing into the address. */
import type { PageInput } from '../page.ts'
import { frameTexts } from '../text/frame.ts'
import { langOf, locales, ownNames } from '../text/locale.ts'
import { Icon } from './icon.tsx'
import { useTexts } from './say.tsx'

/** Every language is named in itself; the word 「Language」 stands beside the reader's own, so that nobody needs the current one to leave it. */
export function LanguageSwitch({ page }: { page: PageInput }) {
  const { say } = useTexts(frameTexts)
  const query = new URLSearchParams(page.query).toString()
  return (
    <details class="language">
      <summary>
        <Icon name="language" />
        <span class="spoken">{say('language')} </span>
        {langOf[page.language] === 'ja' ? (
          <span lang="en">Language</span>
        ) : (
          <span lang={langOf[page.language]}>{ownNames[page.language]}</span>
        )}
      </summary>
      {/* The server sets the cookie and answers with the same page, loaded whole: its words are in other files. */}
      <form method="post" action="/language" data-full="">
        <input type="hidden" name="next" value={query ? `${page.path}?${query}` : page.path} />
        <ul>
          {locales.map((locale) => (
            <li key={locale}>
              <button
                name="language"
                value={locale}
                lang={langOf[locale]}
                {...(locale === page.language ? { 'aria-current': 'true' as const } : {})}
              >
                {ownNames[locale]}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  )
}

/** Where the page has not been written in the reader's language, it says so once. */
export function OtherLanguage({ page }: { page: PageInput }) {
  const { say } = useTexts(frameTexts)
  return page.language === page.locale ? null : (
    <p class="other-language">{say('notThisPage', { language: ownNames[page.locale] })}</p>
  )
}
