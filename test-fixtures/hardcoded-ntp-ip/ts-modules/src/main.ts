import { settings } from './settings.js';
import { query } from './udp.js';

query(settings.time.host, settings.time.port);
