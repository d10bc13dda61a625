"""What a screen is put together from."""
