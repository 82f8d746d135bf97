import { action, list, number, template, variable } from '../action.ts'
import { outside } from '../asking.ts'

export const restApi = action({
  name: 'Rest_api',
  summary: 'Asks a web service. In a simulation a stub of the call answers.',
  library: '58437195-da97-436e-8c3d-7ff126b719d7',
  media: ['phone', 'digital', 'generic'],
  properties: [
    template('Command', '', 'What is asked.'),
    template('ServiceAddress', '', 'The service’s address.'),
    template('Headers', '', 'HTTP headers.'),
    list('Parameters', '', 'What is sent.'),
    template('Verb', 'GET', 'GET, POST, PUT, DELETE …'),
    number('TimeOutInMilliSeconds', '10000', 'Milliseconds to wait.'),
    variable('resultSet', '', 'The variable that takes the answer.'),
    variable('errorArgList', '', 'The variable that takes an error.'),
    variable('responseHeaders', '', 'The variable that takes the headers.'),
  ],
  branches: [{ name: 'Error', index: 0 }],
  hasDefault: true,
  source: 'real exports',
  behavior: outside(['Command', 'ServiceAddress', 'Headers', 'Parameters']),
})
