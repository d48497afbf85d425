module.exports = {
  uploadSchedule: '0 */6 * * *', // expect: top-of-hour-cron
  cleanSchedule: '0 4 * * *',
  unused: '0 5 * * *',
};
