// Paperwork
