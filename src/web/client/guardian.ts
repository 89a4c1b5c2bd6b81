import { guardianPages } from '../guardian/pages.ts'
import { start } from './runtime.ts'

void start(guardianPages)
