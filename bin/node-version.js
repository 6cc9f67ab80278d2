// Runs before anything else, on whatever Node the machine has: plain JavaScript any Node understands.
import process from 'node:process'

const needed = 24
if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    `Chapar needs Node ${needed} or newer and this is Node ${process.versions.node}: run "npm ci" without ` +
      `--ignore-scripts and start it with npm (it brings its own Node), or install Node ${needed} from nodejs.org.\n`,
  )
  process.exit(1)
}
