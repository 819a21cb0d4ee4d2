import { writeJsonSchemas } from '#src/build/json-schemas.ts'

await writeJsonSchemas('quizzes/schema')
