/** Version of the released format of events; see learner-event.ts for what a change needs. */
export const learnerEventVersion = 1
