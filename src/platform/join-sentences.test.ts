import { expect, it } from 'vitest'
import { joinSentences } from './join-sentences.ts'

it.each([
  [['入力されていません。', '', '入力してください。'], '入力されていません。入力してください。'],
  [['Chưa nhập.', 'Hãy nhập.'], 'Chưa nhập. Hãy nhập.'],
  [['अङ्क मिलेन।', 'फेरि लेख्नुहोस्।'], 'अङ्क मिलेन। फेरि लेख्नुहोस्।'],
  [['数字超出范围。', '请填写。'], '数字超出范围。请填写。'],
  [['', ''], ''],
])('%j', (sentences, text) => expect(joinSentences(...sentences)).toBe(text))
