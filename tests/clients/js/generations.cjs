// Sends one mail with each generation of the AWS SDK for JavaScript and each version of the API; prints the message ids.
//   generations.cjs ENDPOINT SENDER RECIPIENT-OF-EACH...     in the order of `ways`
const v2 = require("aws-sdk");
const ses = require("@aws-sdk/client-ses");
const sesv2 = require("@aws-sdk/client-sesv2");

const place = { endpoint: process.argv[2], region: "us-east-1" };
const [sender, ...recipients] = process.argv.slice(3);
const message = (text) => ({ Subject: { Data: text }, Body: { Text: { Data: text } } });
const forV1 = (to, text) => ({ Source: sender, Destination: { ToAddresses: [to] }, Message: message(text) });
const forV2 = (to, text) => ({ FromEmailAddress: sender, Destination: { ToAddresses: [to] }, Content: { Simple: message(text) } });

const ways = [
  (to) => new v2.SES({ ...place, maxRetries: 0 }).sendEmail(forV1(to, "SDK 2, API 1")).promise(),
  (to) => new v2.SESV2({ ...place, maxRetries: 0 }).sendEmail(forV2(to, "SDK 2, API 2")).promise(),
  (to) => new ses.SES({ ...place, maxAttempts: 1 }).sendEmail(forV1(to, "SDK 3 in the style of 2, API 1")),
  (to) => new ses.SESClient({ ...place, maxAttempts: 1 }).send(new ses.SendEmailCommand(forV1(to, "SDK 3, API 1"))),
  (to) => new sesv2.SESv2({ ...place, maxAttempts: 1 }).sendEmail(forV2(to, "SDK 3 in the style of 2, API 2")),
  (to) => new sesv2.SESv2Client({ ...place, maxAttempts: 1 }).send(new sesv2.SendEmailCommand(forV2(to, "SDK 3, API 2"))),
];

async function main() {
  const made = [];
  for (const [n, way] of ways.entries()) {
    made.push((await way(recipients[n])).MessageId);
  }
  console.log(JSON.stringify(made));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
