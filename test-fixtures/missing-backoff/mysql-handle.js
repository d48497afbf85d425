const mysql = require('mysql');
let connection;
function handleDisconnect() {
  connection = mysql.createConnection({ host: 'db.example.com', user: 'u', password: 'p' });
  connection.connect((err) => {
    if (err) {
      console.log(err);
      setTimeout(handleDisconnect, 2000); // expect: missing-backoff
    }
  });
}
handleDisconnect();
