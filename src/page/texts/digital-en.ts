/** What is said otherwise where customer and agent write to one another: nobody rings or hangs up. */
export const digitalEn = {
  over: 'the conversation is over',
  who: { caller: 'customer' } as Readonly<Record<string, string>>,
  lanes: { caller: 'Customer' } as Readonly<Record<string, string>>,
  events: { hangup: 'ends the conversation', end: 'ends the conversation' } as Readonly<Record<string, string>>,
  states: { rings: 'is offered the conversation', talks: 'has the conversation', over: 'the conversation is over' },
  outcomes: { abandoned: 'the customer gave up', stuck: 'the customer was stuck' } as Readonly<Record<string, string>>,
  end: 'End the conversation',
}
