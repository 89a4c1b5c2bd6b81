/** Photos of a facility's page: the first large, the others behind a line that opens without script. Places are kept before they arrive. */
import { facilityTexts } from '../text/public/facility.ts'
import { classNames } from '../ui/class-names.ts'
import { Details } from '../ui/navigation.tsx'
import { useTexts } from '../ui/say.tsx'
import type { FacilityPhoto } from './facility-data.ts'

function Photo({ photo, first = false }: { photo: FacilityPhoto; first?: boolean }) {
  const { alt, large, small } = photo
  return (
    <img
      class={classNames('photo', large.height > large.width && 'photo-tall')}
      src={large.path}
      srcset={`${small.path} ${small.width}w, ${large.path} ${large.width}w`}
      sizes={first ? '(min-width: 44rem) 40rem, 92vw' : '(min-width: 44rem) 20rem, 92vw'}
      width={large.width}
      height={large.height}
      alt={alt}
      decoding="async"
      {...(first ? {} : { loading: 'lazy' as const })}
    />
  )
}

export function FacilityPhotos({ photos }: { photos: readonly FacilityPhoto[] }) {
  const { words } = useTexts(facilityTexts)
  const [first, ...others] = photos
  if (!first) return null
  return (
    <div class="photos">
      <Photo photo={first} first />
      {others.length > 0 ? (
        <Details summary={words('photosMore', { n: others.length })}>
          <ul class="plain-list photo-list">
            {others.map((photo) => (
              <li key={photo.large.path}>
                <Photo photo={photo} />
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  )
}
