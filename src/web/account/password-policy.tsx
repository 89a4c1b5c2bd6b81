/** What a password must be, told before it is typed. */
import { proofTexts } from '../text/proof.ts'
import { useTexts } from '../ui/say.tsx'

export function PasswordPolicy() {
  const { say } = useTexts(proofTexts)
  return (
    <ul>
      {(['policy1', 'policy2', 'policy3', 'policy4'] as const).map((key) => (
        <li key={key}>{say(key)}</li>
      ))}
    </ul>
  )
}
