"""A Django program that sends one mail; its settings come as JSON, as a project's settings.py would have them.

    python django_mail.py SETTINGS MAIL
"""
import json
import sys
import django
from django.conf import settings
from django.core.mail import EmailMultiAlternatives


def main():
    settings.configure(**json.loads(sys.argv[1]))
    django.setup()
    mail = json.loads(sys.argv[2])
    message = EmailMultiAlternatives(mail["subject"], mail["text"], mail["from"], [mail["to"]], cc=[mail["cc"]], headers={"X-Own": "kept"})
    message.attach_alternative(mail["html"], "text/html")
    message.attach("report.csv", "a,b\n1,2\n", "text/csv")
    assert message.send() == 1
    status = getattr(message, "anymail_status", None)
    print(status.message_id if status else message.extra_headers.get("message_id", ""))


main()
