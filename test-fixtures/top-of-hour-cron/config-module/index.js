const cron = require('node-cron');
const config = require('./config');
const { upload } = require('./upload');

cron.schedule(config.uploadSchedule, upload);
cron.schedule(config.cleanSchedule, () => console.log('nothing to ask for'));
