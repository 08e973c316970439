"""What has been: the way so far as picture and table."""
