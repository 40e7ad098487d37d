"""Inputs for any operation, made from its model: every member that it knows, filled with names of resources that are there."""
import json

ANY = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ses:*", "Resource": "*"}]}
TRUST = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "123456789012"}}]}
RAW = b"From: alice@%s\r\nTo: success@simulator.amazonses.com\r\nSubject: s\r\n\r\nBody.\r\n"


class Names:
    """What the resources of an account are called."""

    def __init__(self, account, region, mark):
        self.account, self.region, self.mark = account, region, mark
        self.domain, self.set, self.template = f"{mark}.test", f"{mark}-set", f"{mark}-template"
        self.user, self.role, self.policy = f"{mark}-user", f"{mark}-role", f"{mark}-policy"
        self.key = "AKIAUNKNOWNUNKNOWN00"

    def arn(self, resource):
        return f"arn:aws:ses:{self.region}:{self.account}:{resource}"

    def iam(self, resource):
        return f"arn:aws:iam::{self.account}:{resource}"

    def identity_policy(self):
        statement = {"Effect": "Allow", "Principal": {"AWS": self.account}, "Action": "ses:SendEmail", "Resource": self.arn("identity/" + self.domain)}
        return json.dumps({"Version": "2012-10-17", "Statement": [statement]})

    def values(self):
        """Members by name."""
        address = "alice@" + self.domain
        return {
            "EmailIdentity": self.domain, "Identity": self.domain, "Domain": self.domain, "EmailAddress": address, "Identities": [self.domain],
            "ConfigurationSetName": self.set, "TemplateName": self.template, "PolicyName": self.policy, "PolicyNames": [self.policy],
            "Policy": self.identity_policy(), "ResourceArn": self.arn("identity/" + self.domain),
            "UserName": self.user, "RoleName": self.role, "PolicyArn": self.iam("policy/" + self.policy), "RoleArn": self.iam("role/" + self.role),
            "PolicySourceArn": self.iam("user/" + self.user), "AccessKeyId": self.key, "PolicyDocument": json.dumps(ANY),
            "AssumeRolePolicyDocument": json.dumps(TRUST), "RoleSessionName": "session", "VersionId": "v1", "NewUserName": self.user + "-new",
            "ActionNames": ["ses:SendEmail"], "Password": "Correct-Horse-1", "Status": "Active", "MaxItems": 100, "DurationSeconds": 900,
            "Source": address, "FromEmailAddress": address, "Destinations": ["success@simulator.amazonses.com"],
            "Destination": {"ToAddresses": ["success@simulator.amazonses.com"]}, "RawMessage": {"Data": RAW % self.domain.encode()},
            "FromEmailAddressIdentityArn": self.arn("identity/" + self.domain), "SourceArn": self.arn("identity/" + self.domain),
            "Content": {"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}}, "CertificateArn": f"arn:aws:acm:{self.region}:{self.account}:certificate/c",
            "TagKeys": ["owner"], "Tags": [{"Key": "owner", "Value": "written-by-another"}], "FromAddress": address,
            "MailFromDomain": "bounce." + self.domain, "BehaviorOnMXFailure": "UseDefaultValue", "BehaviorOnMxFailure": "USE_DEFAULT_VALUE",
            "SuccessRedirectionURL": "https://a.test/ok", "FailureRedirectionURL": "https://a.test/no",
            "TemplateSubject": "s", "TemplateContent": "<a href='{{verification_link}}'>x</a>", "SnsTopic": None, "NextToken": None, "Marker": None,
            "WebsiteURL": "https://a.test/", "MailType": "TRANSACTIONAL",
        }


# Members that would make a call do less than it does without them.
LEFT_OUT = {"NextToken", "Marker", "SnsTopic", "Filter", "PathPrefix", "Path", "NewPath", "PermissionsBoundary", "ReturnPath", "ReturnPathArn", "FromArn",
            "EndpointId", "TenantName", "ListManagementOptions", "EmailTags", "Tags", "SigningAttributes", "DkimSigningAttributes", "ReplyToAddresses",
            "FeedbackForwardingEmailAddress", "FeedbackForwardingEmailAddressIdentityArn", "PolicyArns", "SerialNumber", "TokenCode", "SourceIdentity",
            "ProvidedContexts", "TransitiveTagKeys", "ExternalId", "PolicyInputList", "PermissionsBoundaryPolicyInputList", "ResourcePolicy",
            "ResourceOwner", "CallerArn", "ContextEntries", "ResourceHandlingOption", "PolicyExclusionList", "ResourceArns", "MinimumSessionTokenSize",
            "MaxSessionDuration", "PageSize", "Headers", "Template", "Raw", "AdditionalContactEmailAddresses", "ServiceName", "AllUsers"}


def make(model, operation, names, optional=False):
    """An input with the required members; with `optional` those that name a resource besides."""
    shape = model.operation_model(operation).input_shape
    return structure(shape, names.values(), optional) if shape else {}


def structure(shape, values, optional=False):
    made = {}
    for member, of in shape.members.items():
        named = optional and member in values and member not in LEFT_OUT
        if member in shape.required_members or named:
            value = values.get(member)
            made[member] = value if value is not None and fits(of, value) else anything(of, values)
    return made


def fits(shape, value):
    kinds = {"string": str, "list": list, "structure": dict, "integer": int}
    return isinstance(value, kinds.get(shape.type_name, object))


def anything(shape, values):
    """Some value that the model allows."""
    if shape.type_name == "structure":
        return structure(shape, values)
    if shape.type_name == "list":
        return [anything(shape.member, values)]
    if shape.type_name == "map":
        return {}
    if shape.type_name == "string":
        return (shape.enum or ["x" * max(1, shape.metadata.get("min", 1))])[0]
    return {"boolean": True, "integer": shape.metadata.get("min", 1), "long": 1, "double": 1.0, "float": 1.0, "blob": b"x",
            "timestamp": 1_800_000_000}[shape.type_name]
