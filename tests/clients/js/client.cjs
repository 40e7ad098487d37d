// One signed call with the AWS SDK for JavaScript: the command's name and its input as JSON; prints the answer as JSON.
const sesv2 = require("@aws-sdk/client-sesv2");

async function main() {
  const [endpoint, name, input] = process.argv.slice(2);
  const client = new sesv2.SESv2Client({ endpoint, region: "us-east-1", maxAttempts: 1 });
  const parsed = JSON.parse(input, (key, value) =>
    key === "Data" && typeof value === "object" ? Buffer.from(value.base64, "base64") : value,
  );
  try {
    const answer = await client.send(new sesv2[`${name}Command`](parsed));
    delete answer.$metadata;
    console.log(JSON.stringify({ ok: answer }));
  } catch (error) {
    console.log(JSON.stringify({ error: error.name, message: error.message, status: error.$metadata?.httpStatusCode }));
  }
}

main();
