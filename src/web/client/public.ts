import { publicPages } from '../public/pages.ts'
import { start } from './runtime.ts'

void start(publicPages)
