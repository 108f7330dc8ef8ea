"""A small stand-in for Twilio that runs on this machine: real HTTP, no telephone network, no account.

It shares no code with the service that it stands in for, so that the two can disagree.
"""
