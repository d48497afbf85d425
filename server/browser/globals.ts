/** What the code takes for granted in Node. */
export { Buffer } from 'buffer/';
