module img.example/resize

go 1.18

require (
	img.example/codec v1.0.0
	img.example/exif v1.0.0
)
