import { checkLayout } from '#tests/tools/layout/check-layout.ts'

const { filesRead, problems } = checkLayout(process.cwd())
for (const { path, line, rule, message } of problems) console.log(`${path}:${line}: ${message} (${rule})`)
console.log(`Layout: ${filesRead} files read, ${problems.length} problems`)
if (problems.length > 0 || filesRead === 0) process.exitCode = 1
