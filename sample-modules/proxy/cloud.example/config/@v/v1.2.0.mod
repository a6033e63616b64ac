module cloud.example/config

go 1.22

require (
	cli.example/flags v1.1.0
	data.example/toml v1.1.0
	data.example/yaml/v3 v3.0.1
)
