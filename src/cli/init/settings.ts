/** The center that scripts and calls are played in. */
export const center = `center: Our center
timezone: UTC
agents:
  kim: { name: Kim Minji, team: Service, skills: [Service] }
  lee: { name: Lee Jun, team: Service, skills: [Service] }
skills:
  Service: { direction: inbound }
prompts: { hold.wav: 30 }
`

/** The configuration of the project; its place is the root. */
export const config = `scripts: [scripts]
calls: [calls]
center: center.yaml
extends: recommended
`

/** Checks every push and every pull request. */
export const workflow = `name: Call scripts
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - name: Check the rules
        run: npx --yes callwright lint --format github
      - name: Play the sample calls
        run: npx --yes callwright test --format github
`

/** Checks before each commit, once \`git config core.hooksPath .githooks\` was said. */
export const hook = `#!/bin/sh
# Before each commit: what the rules find, and what comes of the sample calls.
set -e
npx --yes callwright lint --quiet
npx --yes callwright test --quiet
`
