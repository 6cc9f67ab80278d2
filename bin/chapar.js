#!/usr/bin/env node
import './node-version.js'

// Imported only after the check above, because an older Node cannot read TypeScript at all.
await import('../src/cli.ts')
