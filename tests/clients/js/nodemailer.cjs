// Sends one mail with nodemailer: by the SES transport (AWS SDK) or by SMTP; prints what nodemailer answers as JSON.
//   nodemailer.cjs ses ENDPOINT MAIL
//   nodemailer.cjs smtp LOGIN MAIL      LOGIN: {host, port, secure, user, password, certificate, name}
const fs = require("fs");
const nodemailer = require("nodemailer");
const { SESv2Client, SendEmailCommand } = require("@aws-sdk/client-sesv2");

function bySes(endpoint) {
  const sesClient = new SESv2Client({ endpoint, region: "us-east-1", maxAttempts: 1 });
  return nodemailer.createTransport({ SES: { sesClient, SendEmailCommand } });
}

function bySmtp(text) {
  const { host, port, secure, user, password, certificate, name } = JSON.parse(text);
  const tls = { ca: fs.readFileSync(certificate), servername: name };
  return nodemailer.createTransport({ host, port, secure, requireTLS: !secure, auth: { user, pass: password }, tls });
}

async function main() {
  const [way, where, mail] = process.argv.slice(2);
  const transport = way === "ses" ? bySes(where) : bySmtp(where);
  const { messageId, response, accepted } = await transport.sendMail(JSON.parse(mail));
  console.log(JSON.stringify({ messageId, response, accepted }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
