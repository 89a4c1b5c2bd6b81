import { municipalityPages } from '../municipality/pages.ts'
import { start } from './runtime.ts'

void start(municipalityPages)
