"""What every file needs that leaves with the consent of both: its pages, two consents, a place, and saving."""
