/** The heart: a form of its own on every card, so it works without script. */
import { searchTexts } from '../text/public/search.ts'
import { Button } from '../ui/button.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { useTexts } from '../ui/say.tsx'

export function SearchMark({ facility, marked }: { facility: { id: string; name: string }; marked: boolean }) {
  const { say, words } = useTexts(searchTexts)
  return (
    <Form label={`${facility.name} ${words('marked')}`}>
      <Hidden name="facility" value={facility.id} />
      <Button look="quiet" size="small" intent={marked ? 'unmark' : 'mark'} hidden={` ${facility.name}`}>
        <span aria-hidden="true">{marked ? '♥' : '♡'} </span>
        {say(marked ? 'unmark' : 'mark')}
      </Button>
    </Form>
  )
}
