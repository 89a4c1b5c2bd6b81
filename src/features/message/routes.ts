import { change, health, type Route, read } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { readMessage, readMessages, readOwnMessage } from './read-messages.ts'
import { previewMessage, renderSent, sendMessage } from './send-message.ts'
import { takeBackMessage } from './take-back-message.ts'

export const messageRoutes: Route[] = [
  read(contract.previewMessage, previewMessage),
  change(contract.sendMessage, sendMessage, renderSent),
  read(contract.listMessages, readMessages),
  health(contract.getMessage, readMessage),
  change(contract.takeBackMessage, takeBackMessage, async () => ({})),
  health(contract.getOwnMessage, readOwnMessage),
]
