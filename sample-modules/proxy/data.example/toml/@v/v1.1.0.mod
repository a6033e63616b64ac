module data.example/toml

go 1.20

require test.example/golden v1.0.0
