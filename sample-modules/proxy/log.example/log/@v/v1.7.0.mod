module log.example/log

go 1.23.0

require test.example/assert v1.4.0
